using System.Reflection;
using System.Reflection.Emit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// Turns a kernel of any signature into one kind of delegate. A span can't be boxed, so a small dynamic method
/// loads each parameter from the <see cref="KernelCall"/>: no adapter can disagree with the declaration.
/// </summary>
internal static class KernelBinder
{
    public static Func<KernelCall, double> Bind(MethodInfo kernel)
    {
        var method = new DynamicMethod(
            kernel.Name, typeof(double), [typeof(KernelCall)], typeof(KernelBinder).Module, skipVisibility: true);
        ILGenerator il = method.GetILGenerator();
        foreach (ParameterInfo parameter in kernel.GetParameters())
        {
            il.Emit(OpCodes.Ldarg_0);
            if (parameter.IsOut)
            {
                LoadResult(il, KernelShape.RoleOf(parameter), parameter.ParameterType);
            }
            else if (parameter.ParameterType.IsGenericType)
            {
                LoadSpan(il, KernelShape.RoleOf(parameter), parameter.ParameterType);
            }
            else
            {
                LoadScalar(il, KernelShape.RoleOf(parameter), parameter.ParameterType);
            }
        }

        il.Emit(OpCodes.Call, kernel);
        WidenResult(il, kernel.ReturnType);
        il.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<KernelCall, double>>();
    }

    private static void LoadSpan(ILGenerator il, KernelRole role, Type span)
    {
        string getter = span.GetGenericTypeDefinition() == typeof(Span<>)
            ? nameof(KernelCall.Writable)
            : nameof(KernelCall.ReadOnly);
        il.Emit(OpCodes.Ldc_I4, (int)role);
        il.Emit(OpCodes.Call, typeof(KernelCall).GetMethod(getter)!.MakeGenericMethod(span.GetGenericArguments()));
    }

    private static void LoadResult(ILGenerator il, KernelRole role, Type reference)
    {
        il.Emit(OpCodes.Ldc_I4, (int)role);
        il.Emit(
            OpCodes.Call,
            typeof(KernelCall).GetMethod(nameof(KernelCall.Result))!.MakeGenericMethod(reference.GetElementType()!));
    }

    private static void LoadScalar(ILGenerator il, KernelRole role, Type type)
    {
        il.Emit(OpCodes.Call, typeof(KernelCall).GetProperty(role.ToString())!.GetMethod!);
        if (type == typeof(float))
        {
            il.Emit(OpCodes.Conv_R4);
        }
        else if (type == typeof(Half))
        {
            il.Emit(OpCodes.Call, HalfConversion(typeof(double), typeof(Half)));
        }
        else if (type == typeof(int) && role == KernelRole.IgnoreIndex)
        {
            il.Emit(OpCodes.Conv_Ovf_I4);
        }
        else if (type == typeof(nint))
        {
            il.Emit(OpCodes.Conv_I);
        }
    }

    private static void WidenResult(ILGenerator il, Type result)
    {
        if (result == typeof(void))
        {
            il.Emit(OpCodes.Ldc_R8, double.NaN);
        }
        else if (result == typeof(Half))
        {
            il.Emit(OpCodes.Call, HalfConversion(typeof(Half), typeof(double)));
        }
        else
        {
            il.Emit(OpCodes.Conv_R8);
        }
    }

    private static MethodInfo HalfConversion(Type from, Type to)
        => typeof(Half).GetMethods().Single(
            method => method.Name == "op_Explicit" && method.ReturnType == to
                && method.GetParameters()[0].ParameterType == from);
}
