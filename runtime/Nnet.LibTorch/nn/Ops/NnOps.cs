namespace TorchSharp.Native;

/// <summary>The operators of layers, losses and optimizers, by the names of their schemas; grouped as the functions that call them.</summary>
internal static class NnOps
{
    // Activations.
    internal static readonly Op
        celu = new("celu"), celu_ = new("celu_"), elu = new("elu"), elu_ = new("elu_"), gelu = new("gelu"), gelu_ = new("gelu_"), glu = new("glu"),
        hardshrink = new("hardshrink"), hardsigmoid = new("hardsigmoid"), hardsigmoid_ = new("hardsigmoid_"), hardswish = new("hardswish"),
        hardswish_ = new("hardswish_"), hardtanh = new("hardtanh"), hardtanh_ = new("hardtanh_"), leaky_relu = new("leaky_relu"),
        leaky_relu_ = new("leaky_relu_"), log_sigmoid = new("log_sigmoid"), log_softmax = new("log_softmax.int"), mish = new("mish"), mish_ = new("mish_"),
        prelu = new("prelu"), relu = new("relu"), relu_ = new("relu_"), relu6 = new("relu6"), relu6_ = new("relu6_"), rrelu = new("rrelu"),
        rrelu_ = new("rrelu_"), selu = new("selu"), selu_ = new("selu_"), sigmoid = new("sigmoid"), sigmoid_ = new("sigmoid_"), silu = new("silu"),
        silu_ = new("silu_"), softmax = new("softmax.int"), softplus = new("softplus"), softshrink = new("softshrink"), tanh = new("tanh"),
        tanh_ = new("tanh_"), threshold = new("threshold"), threshold_ = new("threshold_");

    // Linear maps and convolutions.
    internal static readonly Op
        bilinear = new("bilinear"), col2im = new("col2im"), conv1d = new("conv1d"), conv1d_padding = new("conv1d.padding"), conv2d = new("conv2d"),
        conv2d_padding = new("conv2d.padding"), conv3d = new("conv3d"), conv3d_padding = new("conv3d.padding"), conv_transpose1d = new("conv_transpose1d"),
        conv_transpose2d = new("conv_transpose2d.input"), conv_transpose3d = new("conv_transpose3d.input"), im2col = new("im2col"), linear = new("linear"),
        embedding = new("embedding"), embedding_bag = new("embedding_bag.padding_idx"), embedding_renorm_ = new("embedding_renorm_");

    // Normalization and dropout.
    internal static readonly Op
        alpha_dropout = new("alpha_dropout"), alpha_dropout_ = new("alpha_dropout_"), batch_norm = new("batch_norm"), dropout = new("dropout"),
        dropout_ = new("dropout_"), feature_alpha_dropout = new("feature_alpha_dropout"), feature_alpha_dropout_ = new("feature_alpha_dropout_"),
        feature_dropout = new("feature_dropout"), feature_dropout_ = new("feature_dropout_"), group_norm = new("group_norm"),
        instance_norm = new("instance_norm"), layer_norm = new("layer_norm"), norm = new("norm.ScalarOpt_dim");

    // Pooling.
    internal static readonly Op
        adaptive_avg_pool1d = new("adaptive_avg_pool1d"), adaptive_avg_pool2d = new("adaptive_avg_pool2d"), adaptive_avg_pool3d = new("adaptive_avg_pool3d"),
        adaptive_max_pool1d = new("adaptive_max_pool1d"), adaptive_max_pool2d = new("adaptive_max_pool2d"), adaptive_max_pool3d = new("adaptive_max_pool3d"),
        avg_pool1d = new("avg_pool1d"), avg_pool2d = new("avg_pool2d"), avg_pool3d = new("avg_pool3d"), max_pool1d = new("max_pool1d"), max_pool1d_with_indices = new("max_pool1d_with_indices"),
        max_pool2d = new("max_pool2d"), max_pool2d_with_indices = new("max_pool2d_with_indices"), max_pool3d = new("max_pool3d"),
        max_pool3d_with_indices = new("max_pool3d_with_indices"), max_unpool2d = new("max_unpool2d"), max_unpool3d = new("max_unpool3d");

    // Losses.
    internal static readonly Op
        binary_cross_entropy = new("binary_cross_entropy"), binary_cross_entropy_with_logits = new("binary_cross_entropy_with_logits"),
        cosine_embedding_loss = new("cosine_embedding_loss"), cosine_similarity = new("cosine_similarity"), cross_entropy_loss = new("cross_entropy_loss"),
        ctc_loss = new("ctc_loss.Tensor"), hinge_embedding_loss = new("hinge_embedding_loss"), huber_loss = new("huber_loss"), kl_div = new("kl_div"),
        l1_loss = new("l1_loss"), margin_ranking_loss = new("margin_ranking_loss"), mse_loss = new("mse_loss"), multi_margin_loss = new("multi_margin_loss"),
        multilabel_margin_loss = new("multilabel_margin_loss"), nll_loss_nd = new("nll_loss_nd"), pairwise_distance = new("pairwise_distance"),
        poisson_nll_loss = new("poisson_nll_loss"), smooth_l1_loss = new("smooth_l1_loss"), soft_margin_loss = new("soft_margin_loss"),
        triplet_margin_loss = new("triplet_margin_loss");

    // Images.
    internal static readonly Op
        affine_grid_generator = new("affine_grid_generator"), channel_shuffle = new("channel_shuffle"), grid_sampler = new("grid_sampler"), one_hot = new("one_hot"),
        pad = new("pad"), pixel_shuffle = new("pixel_shuffle"), pixel_unshuffle = new("pixel_unshuffle"), upsample_bicubic2d = new("upsample_bicubic2d.vec"),
        upsample_bicubic2d_aa = new("_upsample_bicubic2d_aa.vec"), upsample_bilinear2d = new("upsample_bilinear2d.vec"),
        upsample_bilinear2d_aa = new("_upsample_bilinear2d_aa.vec"), upsample_linear1d = new("upsample_linear1d.vec"),
        upsample_nearest1d = new("upsample_nearest1d.vec"), upsample_nearest2d = new("upsample_nearest2d.vec"), upsample_nearest3d = new("upsample_nearest3d.vec"),
        upsample_nearest_exact1d = new("_upsample_nearest_exact1d.vec"), upsample_nearest_exact2d = new("_upsample_nearest_exact2d.vec"),
        upsample_nearest_exact3d = new("_upsample_nearest_exact3d.vec"), upsample_trilinear3d = new("upsample_trilinear3d.vec");

    // Recurrent layers.
    internal static readonly Op
        gru = new("gru.input"), gru_cell = new("gru_cell"), gru_packed = new("gru.data"), lstm = new("lstm.input"), lstm_cell = new("lstm_cell"),
        lstm_packed = new("lstm.data"), rnn_relu = new("rnn_relu.input"), rnn_relu_cell = new("rnn_relu_cell"), rnn_relu_packed = new("rnn_relu.data"),
        rnn_tanh = new("rnn_tanh.input"), rnn_tanh_cell = new("rnn_tanh_cell"), rnn_tanh_packed = new("rnn_tanh.data"),
        pack_padded_sequence = new("_pack_padded_sequence"), pad_packed_sequence = new("_pad_packed_sequence"), pad_sequence = new("pad_sequence");

    // Starting values, and other values under the same object.
    internal static readonly Op linalg_qr = new("linalg_qr"), set_data = new("set_data");
}
